import type { ReactiveControllerHost } from 'lit';
import { registry } from '../../core/registry.js';
import type { Confidence } from '../../core/session/state.js';
import type { Texts } from '../../i18n/texts.js';

/** Renders the question how sure the learner is, with the level chosen so far. */
type RenderConfidence = (level: Confidence | undefined, choose: (level: Confidence) => void, texts: Texts) => unknown;

declare module '../../core/registry.js' {
  interface RegistryKinds {
    confidence: RenderConfidence;
  }
}

/** What asks how sure the learner is; fetched the first time, and nothing until it is there. */
export function confidence(host: ReactiveControllerHost): RenderConfidence | undefined {
  const render = registry.get('confidence', 'card');
  if (!render) {
    registry.load('confidence', 'card').then(
      () => host.requestUpdate(),
      () => undefined, // score-neutral: the item can be answered without
    );
  }
  return render;
}
