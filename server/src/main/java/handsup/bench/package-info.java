/** How fast the server is, beside what the machine and bare Netty can do, in one run. */
@NullMarked
package handsup.bench;

import org.jspecify.annotations.NullMarked;
