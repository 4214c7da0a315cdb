/** The wire: records that are JSON messages, one family per audience, and the strict codec that reads and writes them. Holds strings and numbers only, never a domain object. */
@NullMarked
package handsup.protocol;

import org.jspecify.annotations.NullMarked;
