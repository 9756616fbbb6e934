import { registry } from '../core/registry.js';

/**
 * Takes the pictures that the page has in itself: a JSON object of addresses of the kind `data:image/…` by the `src` that
 * the bank gives them, in `<script type="application/json" data-quiz-pictures>`.
 */
export function takePictures(): void {
  const text = document.querySelector('script[type="application/json"][data-quiz-pictures]')?.textContent;
  if (!text) return;
  const pictures = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('data:image/'),
  );
  registry.set('pictures', 'page', new Map(pictures));
}
