/** The browser's side of the protocol, step for step as in {@code client-web/src}; vectors that both run keep the two the same. */
@NullMarked
package handsup.simulate.client;

import org.jspecify.annotations.NullMarked;
