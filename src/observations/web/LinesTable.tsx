/** A table that is kept as lines, its cells parted by tabs; the first line names the columns, each first cell its row. */
export function LinesTable({ of }: { readonly of: readonly string[] }) {
  const [titles = [], ...rows] = of.map((line) => line.split('\t'));
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                <span>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={titles[place + 1]} data-label={titles[place + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
