"""The steps from one version of the tables to the next, in plain SQL. A released step is never changed again."""

from typing import Final

Step = tuple[str, ...]

VERSION_1: Final[Step] = (
    """
    CREATE TABLE plans (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        removed TEXT,
        place TEXT NOT NULL,
        is_example INTEGER NOT NULL,
        name TEXT NOT NULL,
        plan_type TEXT NOT NULL,
        school_year TEXT NOT NULL,
        outcomes INTEGER NOT NULL,
        ready INTEGER NOT NULL,
        next_step TEXT NOT NULL,
        next_outcome INTEGER NOT NULL,
        part INTEGER NOT NULL,
        by_when TEXT NOT NULL,
        will_do TEXT NOT NULL,
        so_that TEXT NOT NULL,
        meeting TEXT,
        review TEXT,
        CONSTRAINT pk_plans PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE answers (
        plan_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_answers PRIMARY KEY (plan_id, field),
        CONSTRAINT fk_answers_plans FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE outcomes (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        CONSTRAINT pk_outcomes PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_outcomes_plans FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE outcome_answers (
        plan_id TEXT NOT NULL,
        outcome_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_outcome_answers PRIMARY KEY (plan_id, outcome_id, field),
        CONSTRAINT fk_outcome_answers_outcomes FOREIGN KEY (plan_id, outcome_id)
            REFERENCES outcomes (plan_id, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE rungs (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        outcome_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        question TEXT NOT NULL,
        parent TEXT NOT NULL,
        text TEXT NOT NULL,
        CONSTRAINT pk_rungs PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_rungs_outcomes FOREIGN KEY (plan_id, outcome_id)
            REFERENCES outcomes (plan_id, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE steps (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        outcome_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        "by" TEXT NOT NULL,
        known TEXT NOT NULL,
        "group" TEXT NOT NULL,
        review TEXT NOT NULL,
        CONSTRAINT pk_steps PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_steps_outcomes FOREIGN KEY (plan_id, outcome_id)
            REFERENCES outcomes (plan_id, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE provisions (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        step_id TEXT,
        position INTEGER NOT NULL,
        what TEXT NOT NULL,
        who TEXT NOT NULL,
        many TEXT NOT NULL,
        often TEXT NOT NULL,
        long TEXT NOT NULL,
        provider TEXT NOT NULL,
        CONSTRAINT pk_provisions PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_provisions_plans FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE,
        CONSTRAINT fk_provisions_steps FOREIGN KEY (plan_id, step_id)
            REFERENCES steps (plan_id, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE reviews (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        held TEXT,
        CONSTRAINT pk_reviews PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_reviews_plans FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE review_answers (
        plan_id TEXT NOT NULL,
        review_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_review_answers PRIMARY KEY (plan_id, review_id, field),
        CONSTRAINT fk_review_answers_reviews FOREIGN KEY (plan_id, review_id)
            REFERENCES reviews (plan_id, id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE bin_items (
        plan_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        record TEXT NOT NULL,
        CONSTRAINT pk_bin_items PRIMARY KEY (plan_id, position),
        CONSTRAINT fk_bin_items_plans FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE
    )
    """,
)

VERSION_2: Final[Step] = (
    "ALTER TABLE plans ADD COLUMN seal TEXT NOT NULL DEFAULT ''",
    "UPDATE plans SET seal = lower(hex(randomblob(16)))",
    *(
        f"ALTER TABLE steps ADD COLUMN {column} TEXT NOT NULL DEFAULT ''"
        for column in ("does", "says", "looks_for", "at_home", "measure")
    ),
)
"""The helper’s card, what a family can try, the shape of the tick grid; and the secret of each plan."""

STEPS: Final[tuple[Step, ...]] = (VERSION_1, VERSION_2)
"""Step 1 first. A file that has climbed n steps has n as its `user_version`."""
