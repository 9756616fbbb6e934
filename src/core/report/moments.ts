/**
 * Means, squares and products of pairs, one pair after the other: B. P. Welford (1962), and T. F. Chan, G. H. Golub and R. J.
 * LeVeque (1979) for two that are put together. Loses no digits to great sums, so that a million pairs are as exact as ten.
 */
export class Moments {
  n = 0;
  meanX = 0;
  meanY = 0;
  /** Sums of squares and of products about the means. */
  xx = 0;
  yy = 0;
  xy = 0;

  add(x: number, y = 0): void {
    this.n++;
    const [dx, dy] = [x - this.meanX, y - this.meanY];
    this.meanX += dx / this.n;
    this.meanY += dy / this.n;
    this.xx += dx * (x - this.meanX);
    this.yy += dy * (y - this.meanY);
    this.xy += dx * (y - this.meanY);
  }

  /** Takes in what another one was given. */
  merge({ n, meanX, meanY, xx, yy, xy }: Moments): void {
    if (!n) return;
    const all = this.n + n;
    const [dx, dy] = [meanX - this.meanX, meanY - this.meanY];
    const both = (this.n * n) / all;
    this.xx += xx + dx * dx * both;
    this.yy += yy + dy * dy * both;
    this.xy += xy + dx * dy * both;
    this.meanX += (dx * n) / all;
    this.meanY += (dy * n) / all;
    this.n = all;
  }

  /** Of x, with n − 1; 0 for fewer than two. */
  get variance(): number {
    return this.n > 1 ? this.xx / (this.n - 1) : 0;
  }

  /** Pearson's r of x and y; nothing where one of them never varies. */
  get correlation(): number | null {
    return hasSpread(this.xx, this.n, this.meanX) && hasSpread(this.yy, this.n, this.meanY)
      ? Math.max(-1, Math.min(1, this.xy / Math.sqrt(this.xx * this.yy)))
      : null;
  }
}

/** Whether a sum of squares is more than what rounding leaves of none. */
export const hasSpread = (squares: number, n: number, mean: number): boolean =>
  n > 1 && squares > 1e-18 * n * Math.max(1, mean * mean);
