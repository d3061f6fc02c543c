import './printed.css';

/** The notes of the record, which are kept in English as they were written. */
export function PrintedNotes({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="printed-notes" lang="en" dir="ltr">
      {of.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
