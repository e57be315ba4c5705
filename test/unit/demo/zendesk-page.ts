import { keepCalls, type Ze } from '../../../demo/zendesk/keep-calls';

/** A page with the snippet on it, and its widget still to come. */
export const openZendesk = () => {
  const page: { zE?: Ze } = {};
  const serve = keepCalls(page);
  const zE: Ze = (...call) => page.zE?.(...call);
  return {
    serve,
    zE,
    /** What the widget tells from now on. */
    hear(area: string, ...names: string[]) {
      const heard: unknown[][] = [];
      names.forEach((name) =>
        zE(area, name, (...args: unknown[]) => heard.push([name, ...args])),
      );
      return heard;
    },
  };
};

export type ZendeskOnPage = ReturnType<typeof openZendesk>;
