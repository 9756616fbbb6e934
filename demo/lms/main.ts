// The page around the quiz, as an LMS is one: it has the API, opens the quiz in a frame, and shows what it was told.
import bank from '../../questions/south-caucasus-peace.yaml?url';
import '../../src/entries/frame-host.js';
import { render } from 'lit';

const [desk, side, closed] = ['controls', 'record', 'closed'].map((id) => document.getElementById(id)!);

// Asked for apart, so that no other page of the demo waits for an LMS.
const [{ Platform }, { controls, record }] = await Promise.all([import('./platform.js'), import('./view.js')]);
const platform = new Platform(closed!, new URL(bank, location.href).href, () => {
  render(controls(platform), desk!);
  render(record(platform), side!);
  closed!.hidden = platform.open;
});
platform.launch();
