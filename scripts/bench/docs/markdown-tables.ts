import { amount, type Figure } from '../figures.ts';
import { type RivalMetric, rivalMetrics } from '../rivals/rival-metrics.ts';
import { rivalNames, rivalTitles } from '../rivals/rival.ts';

/** Figures as a table in Markdown: a row for each name, a column for each size, and the budget. */
export function figureTable(figures: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ size }) => size))].filter((size) => size > 0).sort((a, b) => a - b);
  const names = [...new Set(figures.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = figures.filter((figure) => figure.name === name);
    const cells = sizes.map((size) => cellOf(own.find((figure) => figure.size === size || figure.size === 0)));
    return [name, ...cells, budgetOf(own)];
  });
  return markdown(['figure', ...sizes.map((size) => size.toLocaleString('en')), 'budget'], rows);
}

/** What was measured of all rivals: a row for each figure and size, a column for each of them. */
export function rivalTable(figures: readonly Figure[]): string {
  const names = isOfRivals(figures);
  const sizes = [...new Set(figures.filter(({ name }) => names.has(name)).map(({ size }) => size))].sort(
    (a, b) => a - b,
  );
  const metrics = Object.keys(rivalMetrics) as RivalMetric[];
  const rows = metrics.flatMap((metric) =>
    sizes.map((size) => [
      metric,
      size.toLocaleString('en'),
      ...rivalNames.map((rival) => {
        const name = rivalMetrics[metric](rival);
        return cellOf(figures.find((figure) => figure.name === name && figure.size === size));
      }),
    ]),
  );
  return markdown(['', 'papers', ...rivalNames.map((rival) => rivalTitles[rival])], rows);
}

/** The names of figures that {@link rivalTable} tells. */
export function isOfRivals(figures: readonly Figure[]): Set<string> {
  const all = new Set(
    Object.values(rivalMetrics).flatMap((nameOf) => rivalNames.map((rival): string => nameOf(rival))),
  );
  return new Set(figures.map(({ name }) => name).filter((name) => all.has(name)));
}

function cellOf(figure: Figure | undefined): string {
  if (figure === undefined) return '';
  if (figure.value === null) return 'none';
  const told = amount(figure.value, figure.unit);
  return figure.pass === false ? `**${told}, over**` : told;
}

/** The budget, or those of each size where they differ. */
function budgetOf(figures: readonly Figure[]): string {
  const told = figures.flatMap(({ budget, unit }) => (budget === null ? [] : [amount(budget, unit)]));
  return [...new Set(told)].join(' / ');
}

function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
