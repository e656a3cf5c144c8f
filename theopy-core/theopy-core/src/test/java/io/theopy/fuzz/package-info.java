/** What strangers' bytes reach first, made ready for a fuzzer: each target takes any bytes and throws only what is promised. */
package io.theopy.fuzz;
