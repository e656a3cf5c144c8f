/** The resources of Teepy as its API shows them; data only. A component that is null is absent in JSON. */
@NullMarked
package io.theopy.teepy.sandbox.model;

import org.jspecify.annotations.NullMarked;
