import { Component, type ReactNode } from 'react';

type Props = {
  readonly onError: (error: unknown, retry: () => void) => ReactNode;
  readonly children: ReactNode;
};

/** Shows something else in the place of a page that failed. React knows such a boundary only as a class. */
export class Boundary extends Component<Props, { readonly failed: { readonly error: unknown } | null }> {
  override state: { readonly failed: { readonly error: unknown } | null } = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed
      ? this.props.onError(failed.error, () => this.setState({ failed: null }))
      : this.props.children;
  }
}
