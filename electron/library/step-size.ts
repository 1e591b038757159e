/** How long one step of long work should take, in milliseconds: between two of them other work goes on, or it is given up. */
const long = 3;
const short = 1;

/** How much to do in one step, told by how long the steps before it took. */
export class StepSize {
  value: number;
  readonly #least: number;

  /** @param least what can always be done in a step */
  constructor(least: number) {
    this.value = least;
    this.#least = least;
  }

  /** Says how long the last step took, in milliseconds. */
  took(time: number): void {
    if (time < short) this.value *= 4;
    else if (time < long) this.value *= 2;
    else if (time > 2 * long) this.value = Math.max(this.#least, Math.ceil(this.value / 2));
  }
}
