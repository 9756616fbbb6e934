/** What finds QR codes in a picture; `BarcodeDetector` is such, in browsers that have it. */
interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

let detector: Promise<Detector> | undefined;

async function makeDetector(): Promise<Detector> {
  const { BarcodeDetector: Own } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  const formats = await Own?.getSupportedFormats().catch((): readonly string[] => []);
  if (Own && formats?.includes('qr_code')) return new Own({ formats: ['qr_code'] });
  const { default: jsQr } = await import('jsqr');
  return {
    async detect(picture) {
      const { data, width, height } = await pixelsOf(picture);
      const found = jsQr(data, width, height);
      return found ? [{ rawValue: found.data }] : [];
    },
  };
}

/** More pixels than this only cost time. */
const WIDEST = 1600;

async function pixelsOf(picture: ImageBitmapSource): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, WIDEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The texts of the QR codes in a picture, of the page or of the camera; none where there is none, or it is no picture. */
export async function codesInPicture(picture: ImageBitmapSource): Promise<string[]> {
  try {
    detector ??= makeDetector();
    const codes = await (await detector).detect(picture);
    return codes.map(({ rawValue }) => rawValue).filter(Boolean);
  } catch {
    return [];
  }
}
