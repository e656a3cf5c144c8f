package io.theopy.language.toy;

import io.theopy.nlu.link.SoundLanguage;
import java.util.Optional;

/** Italian is said as it is written. */
final class ItalianSounds implements SoundLanguage {
    @Override
    public boolean isOfNames() {
        return false;
    }

    @Override
    public String key(String spelled) {
        return spelled;
    }

    @Override
    public String coarse(String key) {
        return key;
    }

    @Override
    public Optional<String> keyWithFinalHeard(String spelled) {
        return Optional.empty();
    }

    @Override
    public boolean areTwoNames(String name, String other) {
        return false;
    }
}
