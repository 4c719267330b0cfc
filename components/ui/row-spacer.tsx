export type RowSpacerProps = { height: number };

/** Takes the place of the rows that are not drawn. */
export function RowSpacer({ height }: RowSpacerProps) {
  if (height === 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
