import type { Random } from './random.ts';

type Maker = (random: Random) => string;

const variables = ['n', 'k', 'x', 'd', 'N', 'p', 'm', 't', 'T', 'G', 'K', 'f', 'u', 'z'] as const;
const greek = ['alpha', 'beta', 'gamma', 'lambda', 'epsilon', 'sigma', 'mu', 'theta', 'Omega', 'Gamma', 'phi'] as const;
const macro: Maker = (random) => `\\${random.pick(greek)}`;
const variable: Maker = (random) => random.pick(variables);

const makers: readonly [Maker, ...Maker[]] = [
  (random) => `$${variable(random)}$`,
  (random) => `$${macro(random)}$`,
  (random) => `$\\mathcal{O}(${variable(random)} \\log ${variable(random)})$`,
  (random) => `$O(${variable(random)}^{${random.between(2, 5)}})$`,
  (random) => `$${variable(random)} \\geq ${random.between(2, 12)}$`,
  (random) => `$${random.between(1, 9)}.${random.between(0, 99)}\\times$`,
  (random) => `$L^${random.between(1, 4)}(\\mathbb{R}^${variable(random)})$`,
  (random) => `$\\sum_{i=1}^{${variable(random)}} ${variable(random)}_i^${random.between(2, 4)}$`,
  (random) => `$${macro(random)} \\to ${random.pick(['0', '\\infty', '1'])}$`,
  (random) => `$p < 0.${random.pick(['05', '01', '001'])}$`,
  (random) => `$\\frac{\\partial ${variable(random)}}{\\partial t}$`,
  (random) => `$${macro(random)} = ${random.between(0, 9)}.${random.between(1, 99)} \\pm 0.${random.between(1, 9)}$`,
  (random) => `$\\mathbb{Z}/${random.between(2, 12)}\\mathbb{Z}$`,
  (random) => `$\\sqrt{s} = ${random.pick(['7', '8', '13', '13.6'])}~\\mathrm{TeV}$`,
  (random) => `$10^{${random.between(2, 14)}}~M_\\odot$`,
  (random) => `$${macro(random)}_{${variable(random)}}$`,
  (random) => `$\\ell_${random.between(1, 2)}$`,
  (random) => `$SU(${random.between(2, 5)})$`,
];
const short: readonly [Maker, ...Maker[]] = [
  (random) => `$${variable(random)}$`,
  (random) => `$${macro(random)}$`,
  (random) => `$\\ell_${random.between(1, 2)}$`,
  (random) => `$(${variable(random)},${variable(random)})$`,
];

/** Something that abstracts set in TeX, with its dollars. */
export function formula(random: Random): string {
  return random.pick(makers)(random);
}

/** Something in TeX that stands before a noun with a hyphen, as in `$k$-regular`. */
export function shortFormula(random: Random): string {
  return random.pick(short)(random);
}
