/** Ids of the two cards that are no members: the window that takes the application in, and the one that hands out. */
export const START = 'start';
export const END = 'end';
