'use client';

import { createElement, useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

/** A component that may still be on its way. */
export interface Later<P extends object> extends ComponentTypeOf<P> {
  /** Fetches its code, unless it is here or under way. Never fails: what did not come is fetched when next needed. */
  readonly fetch: () => void;
}

type ComponentTypeOf<P> = (props: P) => ReactNode;

/**
 * A component whose code comes after the page's own. Fetched while the browser is idle (`useIdleFetch`), it is there
 * when it is needed. `React.lazy` would do the same but for one thing: a part that could not be fetched takes the
 * whole page down with it, and here a page holds answers.
 *
 * @param Fallback shown until the code is here, with the same properties
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Fallback: ComponentTypeOf<P> = () => null,
): Later<P> {
  let here: ComponentType<P> | null = null;
  let isUnderWay = false;
  const listeners = new Set<() => void>();

  const fetch = (): void => {
    if (here || isUnderWay) return;
    isUnderWay = true;
    load()
      .then(
        (component) => {
          here = component;
          for (const listener of listeners) listener();
        },
        () => {},
      )
      .finally(() => {
        isUnderWay = false;
      });
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  function LaterComponent(props: P): ReactNode {
    const isHere = useSyncExternalStore(
      subscribe,
      () => here !== null,
      () => false,
    );
    useEffect(() => {
      if (isHere) return;
      fetch();
      window.addEventListener('online', fetch);
      return () => window.removeEventListener('online', fetch);
    }, [isHere]);
    return createElement(isHere && here ? here : Fallback, props);
  }
  return Object.assign(LaterComponent, { fetch });
}

/** Fetches parts once the browser has nothing better to do. */
export function useIdleFetch(parts: readonly Pick<Later<never>, 'fetch'>[], isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const fetchAll = () => {
      for (const part of parts) part.fetch();
    };
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchAll, 1_000);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(fetchAll, { timeout: 2_000 });
    return () => cancelIdleCallback(handle);
  }, [parts, isReady]);
}
