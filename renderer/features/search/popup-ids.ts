/** The id of the popup under the search box, for `aria-controls`. */
export const popupId = 'search-completions';

/** The id of one offer in it, for `aria-activedescendant`. */
export function offerId(index: number): string {
  return `${popupId}-${index}`;
}
