import { codesInPicture } from './codes-in-pictures.js';

/** How often a picture of the camera is looked at, in milliseconds. */
const PACE = 250;

/** Why there is no camera, by the name of what was thrown. */
const WHY: Readonly<Record<string, string>> = {
  NotAllowedError: 'The camera was not allowed. Allow it in the browser’s settings for this page, or take a picture.',
  NotFoundError: 'There is no camera. Choose a picture of the code instead.',
  NotReadableError: 'Another program has the camera. Close it, or choose a picture of the code.',
};

const OTHERWISE = 'The camera can’t be used here. Choose a picture of the code instead.';

/** Reads QR codes from the camera, from the moment when it is asked to until it is stopped. */
export class Camera {
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen = '';

  get on(): boolean {
    return this.#stream !== undefined;
  }

  /** @returns Why it can't be; nothing where it runs. */
  async start(video: HTMLVideoElement, found: (text: string) => void): Promise<string | undefined> {
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      video.srcObject = this.#stream;
      await video.play();
    } catch (error) {
      this.stop();
      return WHY[error instanceof DOMException ? error.name : ''] ?? OTHERWISE;
    }
    this.#look(video, found);
    return undefined;
  }

  #look(video: HTMLVideoElement, found: (text: string) => void): void {
    this.#timer = setTimeout(async () => {
      const codes = video.readyState >= video.HAVE_CURRENT_DATA ? await codesInPicture(video) : [];
      if (!this.#stream) return;
      for (const code of codes) {
        // The same code stays before the camera for a while.
        if (code !== this.#seen) found(code);
        this.#seen = code;
      }
      this.#look(video, found);
    }, PACE);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
    this.#seen = '';
  }
}
