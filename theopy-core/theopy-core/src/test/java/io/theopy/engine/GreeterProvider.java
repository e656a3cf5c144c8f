package io.theopy.engine;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineProvider;

/** An engine kind of the tests' own: an engine is a greeting. The nested classes are its providers, some of them broken. */
public interface GreeterProvider extends EngineProvider<String> {

    /** Usable, preference 10. */
    final class Plain implements GreeterProvider {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public int preference() {
            return 10;
        }

        @Override
        public Availability availability(EngineContext context) {
            return Availability.available("always");
        }

        @Override
        public String create(EngineContext context) {
            return "hello";
        }
    }

    /** Usable and preferred, says that it loads, and does not. */
    final class Promising implements GreeterProvider {
        @Override
        public String name() {
            return "promising";
        }

        @Override
        public int preference() {
            return 50;
        }

        @Override
        public Availability availability(EngineContext context) {
            return Availability.available("it thinks");
        }

        @Override
        public String create(EngineContext context) {
            throw new EngineException("the model is damaged: fetch it again");
        }
    }

    /** Most preferred, and not usable. */
    final class Grand implements GreeterProvider {
        @Override
        public String name() {
            return "grand";
        }

        @Override
        public int preference() {
            return 90;
        }

        @Override
        public Availability availability(EngineContext context) {
            return Availability.unavailable("no orchestra", "set THEOPY_ORCHESTRA to a folder with one");
        }

        @Override
        public String create(EngineContext context) {
            throw new EngineException("no orchestra");
        }
    }

    /** Calls itself plain, too. */
    final class Namesake implements GreeterProvider {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public int preference() {
            return 1;
        }

        @Override
        public Availability availability(EngineContext context) {
            return Availability.available("always");
        }

        @Override
        public String create(EngineContext context) {
            return "hi";
        }
    }

    /** Cannot be constructed. */
    final class Broken implements GreeterProvider {
        public Broken() {
            throw new IllegalStateException("wrong phase of the moon");
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public int preference() {
            return 99;
        }

        @Override
        public Availability availability(EngineContext context) {
            return Availability.available("never reached");
        }

        @Override
        public String create(EngineContext context) {
            return "never";
        }
    }

    /** Breaks its promise that the check never throws. */
    final class Rude implements GreeterProvider {
        @Override
        public String name() {
            return "rude";
        }

        @Override
        public int preference() {
            return 60;
        }

        @Override
        public Availability availability(EngineContext context) {
            throw new UnsatisfiedLinkError("no librude in java.library.path");
        }

        @Override
        public String create(EngineContext context) {
            return "never";
        }
    }
}
