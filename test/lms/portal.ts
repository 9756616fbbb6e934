// An LMS that stands in a page of another site: a quiz in a frame, told on to whoever is around, and left when that says so.
import { ScormLms } from '../../demo/lms/scorm-lms.js';

const lms = new ScormLms('scorm12');
/** What the browser says of storage to a page of this site. */
const storage = (): string => {
  try {
    localStorage.setItem('portal', '1');
    localStorage.removeItem('portal');
    return 'there';
  } catch (error) {
    return (error as Error).name;
  }
};
const tell = (): void => {
  const calls = lms.calls.map(({ name, values }) => [name, values[0]].join(' '));
  const status = lms.value('cmi.core.lesson_status');
  parent.postMessage({ calls, status, suspended: lms.suspendData !== '', storage: storage() }, '*');
};
lms.heard = tell;
(window as unknown as Record<string, unknown>)['API'] = lms.launch();

const frame = document.createElement('iframe');
frame.title = 'Quiz';
frame.width = '760';
frame.height = '640';
frame.src = new URLSearchParams(location.search).get('quiz') ?? '';
document.body.append(frame);
addEventListener('message', ({ data }) => {
  if (data === 'leave') frame.src = 'about:blank';
  if (data !== 'again') return;
  (window as unknown as Record<string, unknown>)['API'] = lms.launch();
  frame.src = new URLSearchParams(location.search).get('quiz') ?? '';
});
