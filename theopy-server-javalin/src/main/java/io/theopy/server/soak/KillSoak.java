package io.theopy.server.soak;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.AuditVerifier;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.NoDatabaseException;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.model.Reminder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Kills servers while users write, starts them again on the same database, and counts at the end: every reminder that
 * was answered is in the ERP once, none is there twice, all are accounted for, and those of one user are in order. After
 * each kill the audit log has to be whole; a request that gets no answer in time from a server that lives is a finding,
 * too. The ERP is slow, and drops answers, so that kills meet writes under way.
 */
public final class KillSoak {
    private static final int USERS = 4;
    private static final int AT_ONCE = 50;
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    /** So long nothing at all may be settled at the end before that counts as a hang. */
    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(60);

    private final Class<?> program;
    private final DatabaseAddress database;
    private final Path anchors = anchorFile();
    private final long seed;
    private final Consumer<String> progress;
    private final List<String> problems = new ArrayList<>();
    private final AtomicReference<Optional<URI>> server = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean writing = new AtomicBoolean(true);

    /**
     * @param program the main class of the command line, of which {@code serve} is run
     * @param database an empty one
     * @param seed decides when servers are killed
     * @param progress is told what happens, a line at a time
     */
    public KillSoak(Class<?> program, DatabaseAddress database, long seed, Consumer<String> progress) {
        this.program = program;
        this.database = database;
        this.seed = seed;
        this.progress = progress;
    }

    /** Kills {@code kills} servers; takes about three seconds for each, and as long as the outbox needs at the end. */
    public SoakReport run(int kills) throws InterruptedException {
        Random random = new Random(seed);
        try (TeepySandbox teepy = TeepySandbox.start(SandboxConfig.defaults())) {
            teepy.faults().add(Fault.latency(Duration.ofMillis(15)));
            teepy.faults().add(Fault.resetAfterCommit().writesOnly().rate(0.05));
            teepy.faults().add(Fault.resetBeforeCommit().writesOnly().rate(0.05));
            List<SoakUser> users = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                SoakUser user = new SoakUser("user" + i, server::get, writing::get);
                users.add(user);
                Thread thread = new Thread(user, "soak-user-" + i);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            for (int kill = 1; kill <= kills; kill++) {
                ServerProcess victim = ServerProcess.start(program, settings(teepy));
                server.set(Optional.of(victim.url()));
                TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(LONGEST_LIFE_MILLIS));
                server.set(Optional.empty());
                victim.kill();
                verifyAudit("after kill " + kill);
                progress.accept("killed " + kill + " of " + kills + ", answered "
                        + users.stream().mapToInt(user -> user.answers().size()).sum());
            }
            teepy.faults().clear();
            settle(teepy, users, threads);
            return report(kills, teepy, users);
        }
    }

    /** A file that is there when the first server has written it, and is gone with this process. */
    private static Path anchorFile() {
        try {
            Path folder = Files.createTempDirectory("theopy-soak-anchors-");
            Path file = folder.resolve("anchors.jsonl");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for the anchors of the audit log", e);
        }
    }

    /** Lets users get the answers that are missing, and the outbox send what waits. */
    private void settle(TeepySandbox teepy, List<SoakUser> users, List<Thread> threads) throws InterruptedException {
        long end = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
        try (ServerProcess last = ServerProcess.start(program, settings(teepy))) {
            server.set(Optional.of(last.url()));
            writing.set(false);
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                if (thread.isAlive()) {
                    problems.add(thread.getName() + " is still waiting for answers");
                    thread.interrupt();
                }
            }
            progress.accept("all asked; waiting for the outbox");
            TurnStatusReader fates = new TurnStatusReader(last.url());
            List<String> open = openTurns(users);
            awaitSettled(open, fates);
            open.forEach(turn -> problems.add("turn " + turn + " was never settled: " + fates.state(turn)));
            server.set(Optional.empty());
            if (!last.stop()) {
                problems.add("the last server did not stop within 10 s of SIGTERM");
            }
        }
    }

    private static List<String> openTurns(List<SoakUser> users) {
        return users.stream()
                .flatMap(user -> user.answers().values().stream())
                .filter(answer -> !answer.outcome().equals("done"))
                .map(SoakUser.Answer::turnId)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** As long as some get settled; asks for a few at a time, as asking for thousands would keep the server busy. */
    private static void awaitSettled(List<String> open, TurnStatusReader fates) throws InterruptedException {
        long end = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            List<String> some = open.subList(0, Math.min(AT_ONCE, open.size()));
            if (some.removeIf(fates::isSettled)) {
                end = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
            }
            Collections.rotate(open, AT_ONCE);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void verifyAudit(String when) {
        try (Database opened = DatabaseOpening.open(database)) {
            AuditVerifier.verify(new JdbcAuditLog(opened.sql()))
                    .flaw()
                    .ifPresent(flaw -> problems.add("audit log " + when + ": " + flaw));
        } catch (NoDatabaseException e) {
            problems.add("database " + when + ": " + e.getMessage());
        }
    }

    private SoakReport report(int kills, TeepySandbox teepy, List<SoakUser> users) {
        Map<String, Long> times = teepy.snapshot().reminders().stream()
                .map(Reminder::text)
                .filter(text -> text.startsWith("call user"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Integer> outcomes = new TreeMap<>();
        for (SoakUser user : users) {
            problems.addAll(user.hangs());
            user.contradictions().forEach((text, what) -> problems.add(text + ": " + what));
            user.answers().forEach((text, answer) -> {
                outcomes.merge(answer.outcome(), 1, Integer::sum);
                long happened = times.getOrDefault("call " + text, 0L);
                if (happened != 1) {
                    problems.add(text + " was answered " + answer.outcome() + " and happened " + happened + " times");
                }
            });
        }
        Map<String, Long> twice = new HashMap<>(times);
        twice.values().removeIf(count -> count < 2);
        twice.forEach((text, count) -> problems.add(text + " happened " + count + " times"));
        int requests = users.stream().mapToInt(SoakUser::asked).sum();
        int answered = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        if (answered != requests) {
            problems.add((requests - answered) + " requests were never answered");
        }
        OrderCheck.check(teepy.snapshot().reminders(), users, problems);
        long audited = audited(teepy);
        return new SoakReport(
                database.toString(),
                seed,
                kills,
                requests,
                outcomes,
                (int) times.values().stream().mapToLong(Long::longValue).sum(),
                audited,
                problems);
    }

    private long audited(TeepySandbox teepy) {
        try (Database opened = DatabaseOpening.open(database)) {
            TurnLedger ledger = new JdbcTurnLedger(opened.sql());
            ledger.list(EntryState.open(), 100)
                    .forEach(entry -> problems.add("the ledger still has " + entry.key() + " as " + entry.state()));
            return AuditCheck.verified(opened.sql(), anchors, teepy.effects(), problems);
        }
    }

    private Map<String, String> settings(TeepySandbox teepy) {
        Map<String, String> settings = new HashMap<>();
        settings.put("TEEPY_API_URL", teepy.url());
        settings.put("TEEPY_API_TOKEN", teepy.token());
        settings.put("THEOPY_DB_URL", database.url());
        settings.put("THEOPY_DB_USER", database.user());
        settings.put("THEOPY_DB_PASSWORD", database.password());
        settings.put("THEOPY_AUDIT_ANCHOR", anchors.toString());
        settings.put("THEOPY_AUDIT_ANCHOR_EVERY", "1s");
        settings.put("THEOPY_STT_ENGINE", "none");
        settings.put("THEOPY_TTS_ENGINE", "none");
        settings.put("THEOPY_NLU_ENGINE", "templates");
        settings.put("THEOPY_TURN_SECONDS", "3");
        settings.put("THEOPY_LOG_LEVEL", "error");
        return settings;
    }
}
