/** The file in the data's folder with the tokens of the open chats of the cast. */
export const CAST_FILE = 'cast.json';
