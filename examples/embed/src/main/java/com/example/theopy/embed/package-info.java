/** Theopy inside another program, in as few lines as possible. */
@NullMarked
package com.example.theopy.embed;

import org.jspecify.annotations.NullMarked;
