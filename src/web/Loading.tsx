import { useText } from './i18n.tsx';

/** The shape of what is coming. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const text = useText();
  return (
    <div className="loading" role="status">
      <span className="unseen">{text('web.loading')}</span>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
        <div key={at} className="loading-bar" />
      ))}
    </div>
  );
}
