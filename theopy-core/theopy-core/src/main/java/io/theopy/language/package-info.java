/** What a language is to Theopy: one {@link io.theopy.language.LanguagePack} each, in a package or a jar of its own. */
@NullMarked
package io.theopy.language;

import org.jspecify.annotations.NullMarked;
