package io.theopy.internal.stage;

import io.theopy.memory.PendingQuestion;
import io.theopy.reply.Answerable;

/** What may be answered to each kind of question. Stateless. */
final class AnswersTo implements PendingQuestion.Cases<Answerable> {
    @Override
    public Answerable confirmation(PendingQuestion.Confirmation asked) {
        return new Answerable.YesOrNo();
    }

    @Override
    public Answerable missingSlot(PendingQuestion.MissingSlot asked) {
        return new Answerable.Value(asked.intent().intent(), asked.slot());
    }

    @Override
    public Answerable choice(PendingQuestion.Choice asked) {
        return new Answerable.OneOf();
    }

    @Override
    public Answerable unknownName(PendingQuestion.UnknownName asked) {
        return oneOfSeveral(asked.near().size());
    }

    @Override
    public Answerable readings(PendingQuestion.Readings asked) {
        return oneOfSeveral(asked.readings().size());
    }

    @Override
    public Answerable agenda(PendingQuestion.Agenda asked) {
        return new Answerable.YesOrNo();
    }

    @Override
    public Answerable batch(PendingQuestion.Batch asked) {
        return new Answerable.YesOrNo();
    }

    private static Answerable oneOfSeveral(int number) {
        return number > 1 ? new Answerable.OneOf() : new Answerable.YesOrNo();
    }
}
