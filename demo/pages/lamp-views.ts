import { html } from 'hono/html';
import { lampPicture } from './lamp-pictures';
import { LAMPS, type Lamp } from './lamps';

/** Makes the address of a page from its path in the pages of its widget. */
type Link = (at: string) => string;

/** Lamps to choose from. */
export const lampCards = (lamps: readonly Lamp[], link: Link) =>
  html`<ul class="cards">
    ${lamps.map(
      ({ slug, name, price }) =>
        html`<li>
          <a class="card" href="${link(`/lamps/${slug}`)}">
            ${lampPicture(slug)}
            <span class="caption">
              <strong>${name}</strong>
              <span class="price">€ ${price}</span>
            </span>
          </a>
        </li>`,
    )}
  </ul>`;

/** One lamp, and the others below it. */
export const lampDetails = (
  { slug, name, price, summary, details }: Lamp,
  link: Link,
) =>
  html`${back(link)}
    <article>
      ${lampPicture(slug)}
      <h1>${name}</h1>
      <p class="price">€ ${price}</p>
      <p>${summary}</p>
      <ul class="details">
        ${details.map((detail) => html`<li>${detail}</li>`)}
      </ul>
    </article>
    <h2>More lamps</h2>
    ${lampCards(
      LAMPS.filter((lamp) => lamp.slug !== slug),
      link,
    )}`;

/** Returns the body of a page for a path that the shop has nothing at. */
export const noSuchPage = (link: Link) =>
  html`${back(link)}
    <h1>There is no such page.</h1>`;

const back = (link: Link) =>
  html`<nav><a href="${link('/lamps')}">All lamps</a></nav>`;
