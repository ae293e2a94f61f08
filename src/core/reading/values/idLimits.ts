/** Ids decide who is one client where at least so many of a hundred rows of clients have one (METHOD 1b). */
export const ENOUGH_IDS = 95;

/** An id with more names than these that are no look-alikes is a placeholder (METHOD 1b). */
export const MOST_NAMES = 3;
