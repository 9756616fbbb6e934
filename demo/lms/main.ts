// The page around the quiz, as an LMS is one: it has the API, opens the quiz in a frame, and shows what it was told.
import bank from '../../questions/south-caucasus-peace.yaml?url';
import '../../src/entries/frame-host.js';
import { render } from 'lit';
import { Platform } from './platform.js';
import { controls, record } from './view.js';

const frame = document.querySelector('iframe')!;
const [desk, side, closed] = ['controls', 'record', 'closed'].map((id) => document.getElementById(id)!);
const draw = (): void => {
  render(controls(platform), desk!);
  render(record(platform), side!);
  frame.hidden = !platform.open;
  closed!.hidden = platform.open;
};
const platform = new Platform(frame, new URL(bank, location.href).href, draw);
platform.launch();
