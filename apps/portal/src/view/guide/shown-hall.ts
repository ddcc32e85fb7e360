/** A hall of a guide as a reader sees it; `level` is null until the service has ordered the places. */
export interface ShownHall {
  readonly hallName: string;
  readonly level: string | null;
  readonly divisionCode: string;
  readonly address: string;
  readonly floor: string;
  readonly window: string;
  readonly hours: string;
  readonly traffic: string;
  readonly isNearest: boolean;
  readonly hall: { readonly phone: string } | null;
}
