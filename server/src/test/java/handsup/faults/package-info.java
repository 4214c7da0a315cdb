/** Bad networks between real sockets. */
@org.jspecify.annotations.NullMarked
package handsup.faults;
