package io.theopy.nlu.opennlp;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class OpenNlpArchitectureTest extends NoCirclesContract {
    OpenNlpArchitectureTest() {
        super(OpenNlpIntentExtractorProvider.class);
    }
}
