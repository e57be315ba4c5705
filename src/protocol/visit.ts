/** Body of `POST /v1/sites/{site}/visits`. */
export interface VisitRequest {
  /** The signed visitor token, if this browser has one. */
  visitor?: string;
  /** A JWT signed by the site's server. */
  identity?: string;
}

/** What a chat form says of the visitor. Nobody proved it. */
export interface Claims {
  name?: string;
  email?: string;
  phone?: string;
}

/** Body of `POST /v1/sites/{site}/sessions`. */
export interface SessionRequest extends VisitRequest {
  /** Name of the widget adapter, such as `acquire`. */
  widget: string;
  /** The page's URL, without fragment. */
  page: string;
  claims?: Claims;
}
