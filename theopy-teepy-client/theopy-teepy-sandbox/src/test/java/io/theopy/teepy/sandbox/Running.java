package io.theopy.teepy.sandbox;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh sandbox, at noon of 12 November 2025, for each test. */
public abstract class Running {
    public SandboxClient teepy;

    @BeforeEach
    void startTeepy() {
        teepy = SandboxClient.start();
    }

    @AfterEach
    void stopTeepy() {
        teepy.close();
    }

    Reply get(String path) {
        return teepy.get(path);
    }

    Reply post(String path, String json) {
        return teepy.post(path, json);
    }

    Reply patch(String path, String json) {
        return teepy.patch(path, json);
    }
}
