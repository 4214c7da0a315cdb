/** Counters and timers, without labels that could hold a name, an answer or an address. */
@NullMarked
package handsup.metrics;

import org.jspecify.annotations.NullMarked;
