/** One chat: its head, what is said, the reply box. */
export const CHAT_STYLES = `
.chat {
  display: flex; flex-direction: column; min-width: 0; height: 100%; min-height: 0;
  background: var(--dl-surface);
}
.chat > header { border-bottom: 1px solid var(--dl-line); }
.chat-head {
  display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px;
  padding: 12px 16px;
}
.who { flex: 1 1 200px; }
.who h2 { font-size: 15px; outline: 0; }
.back { display: none; }
.chat > .middle { flex: 1; }
.facts li { display: inline; overflow-wrap: anywhere; }
.facts li + li::before { content: ' · '; }
.chat-head > code {
  font-weight: 600; font-size: 12.5px; color: var(--dl-muted);
  background: var(--dl-bg); border: 1px solid var(--dl-line);
  border-radius: 6px; padding: 2px 7px;
}
.turn { margin-left: auto; }
.blocked-line {
  display: flex; align-items: center; gap: 12px; color: var(--dl-danger);
  background: var(--dl-danger-soft); overflow-wrap: anywhere;
}
.blocked-line > p { flex: 1; }
.blocked-line button { background: none; color: inherit; border-color: currentColor; }
.blocked-line, header > .failure { padding: 6px 16px; border-radius: 0; }
.log {
  flex: 1; min-height: 0; overflow: auto; padding: 16px; display: flex;
  flex-direction: column; gap: 8px;
}
.log > :first-child { margin-top: auto; }
.visitor, .agent { max-width: 85%; align-self: start; }
.log .agent { align-self: end; }
.log div > p {
  padding: 7px 12px; border-radius: 12px 12px 12px 2px; font-size: 14.5px;
  white-space: pre-wrap; overflow-wrap: anywhere;
  background: var(--dl-bg); border: 1px solid var(--dl-line);
}
.log .agent p {
  background: var(--dl-accent-soft); border-color: transparent;
  border-radius: 12px 12px 2px 12px;
}
.reply, .closed { padding: 12px 16px; border-top: 1px solid var(--dl-line); }
.reply { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; }
.reply textarea { flex: 1; resize: none; field-sizing: content; max-height: 140px; }
.reply .failure { flex: 1 1 100%; order: -1; }
.closed { font-size: 14px; color: var(--dl-muted); }
@media (max-width: 640px) {
  .back { display: block; margin-right: auto; }
  .who { flex-basis: 100%; order: 1; }
}
`;
