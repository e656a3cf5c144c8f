package io.theopy.eval;

import io.theopy.meaning.ProposedIntent;
import java.util.Optional;

/**
 * An example that was not understood exactly.
 *
 * @param understood what was understood instead, if anything
 * @param wrongAction whether a write that nobody asked for would be done or offered
 */
public record NluMistake(
        NluExample example, Optional<ProposedIntent> understood, ForecastResult verdict, boolean wrongAction) {}
