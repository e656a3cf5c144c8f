package io.theopy.nlu.opennlp;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ArchitectureTest extends NoCirclesContract {
    ArchitectureTest() {
        super(OpenNlpIntentExtractorProvider.class);
    }
}
