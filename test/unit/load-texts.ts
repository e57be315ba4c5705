import { loadLaterTexts } from '../../src/agent/texts/texts';

// Functions of later views say their texts without the view that loads them.
await loadLaterTexts();
