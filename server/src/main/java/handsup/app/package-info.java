/** The program: command line, configuration and wiring. Knows everyone. */
@NullMarked
package handsup.app;

import org.jspecify.annotations.NullMarked;
