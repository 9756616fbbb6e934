// An LMS for SCORM, a browser and a learner.
import { ScormWire } from '../../src/adapters/lms/scorm.js';
import { SCORM_12 } from '../../src/adapters/lms/scorm12.js';
import { SCORM_2004 } from '../../src/adapters/lms/scorm2004.js';
import type { LmsWire } from '../../src/core/ports.js';
import { World } from '../keeper-world.js';
import { Browser, launch, type Launched, type LaunchOptions } from './launch.js';
import { ScormLms, type ScormOptions, type Version } from '../../demo/lms/scorm-lms.js';

export class ScormScene {
  readonly world = new World();
  readonly browser = new Browser();
  readonly lms: ScormLms;
  constructor(
    readonly version: Version,
    options: ScormOptions = {},
    readonly own: LaunchOptions = {},
  ) {
    this.lms = new ScormLms(version, options);
  }
  /** When the LMS answers for the first time, in launches from now on. */
  answers = Promise.resolve();
  /** The wire of the last launch. */
  wire!: ScormWire;
  launch(own: LaunchOptions = this.own, browser = this.browser): Promise<Launched> {
    return launch(this.world, browser, () => this.#wire(), own);
  }
  #wire(): LmsWire {
    const api = this.lms.launch();
    const version = this.version === 'scorm12' ? SCORM_12 : SCORM_2004;
    const wire = (this.wire = new ScormWire(api, version, '/course/1', () => this.world.time));
    const { answers } = this;
    return {
      open: () => answers.then(() => wire.open()),
      save: (told) => wire.save(told),
      leave: (told) => wire.leave(told),
    };
  }
  get rejected(): string[] {
    return this.lms.calls
      .filter(({ name, result }) => !/Get/.test(name) && result !== 'true')
      .map(({ name, values, result, code }) => [name, ...values, result, code].join(' '));
  }
  /** Attempts that the LMS has, as item and response; those of 1.2 without their words. */
  get attempts(): string[] {
    return this.lms
      .list('cmi.interactions')
      .filter(({ id = '' }) => !String(id).endsWith('.words'))
      .map(
        (it) =>
          `${String(it['id'])} ${String(it['student_response'] ?? it['learner_response'])} ${String(it['result'])}`,
      );
  }
}
