/** What a game came to, for the teacher: a fold of a room's state, and its sheets for a spreadsheet. Knows the rules and nothing else. */
@NullMarked
package handsup.report;

import org.jspecify.annotations.NullMarked;
