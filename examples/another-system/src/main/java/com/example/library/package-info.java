/** A lending library that is spoken to: what another system than Teepy has to bring along. */
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
