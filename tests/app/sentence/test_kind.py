"""Help and change told apart, on ordinary phrasings of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sentence.kind import reads_as_help

HELP = """
speech therapy twice a week
speech and language therapy
a laptop
support from an adult
go to breakfast club
15 hours of TA support
20 minutes a day with a reading tutor
1:1 support in maths
one-to-one help in lessons
1:1
an LSA in every lesson
have a key worker
weekly sessions with the school nurse
attend lunch club on Tuesdays
she will have occupational therapy every fortnight
By July, Rowan will receive help with spelling
He needs a teaching assistant
more support in class
extra reading lessons
a place in the nurture group
small group work for phonics
join the social skills group
have a sensory room
use of a tablet in English
access to a quiet room
ear defenders
a visual timetable
movement breaks every hour
see a counsellor once a week
be given a scribe in tests
be taught in a small group
Ade will be supported by staff at lunch
staff will check in with her each morning
the school will find a mentor
help with reading
help from his teacher
Lego therapy
play therapy on Fridays
a wheelchair that fits
transport to school
she would benefit from physiotherapy
continue with swimming lessons
have extra time in tests
a personal assistant at weekends
get a hearing aid
go to homework club after school
a mentor
lots of support
respite care
Some help at break
work with a TA every morning
have an adult with him at lunch
a communication book
deliver a maths intervention
training for staff
25 hours a week
hydrotherapy each week
she needs somebody to help her in PE
a special school
a quiet space to work
""".strip().splitlines()

CHANGE = """
have a friend to play with
walk to school on her own
talk to a friend at break
ask for help when he is stuck
cook a meal with an adult beside her
use a laptop to write his stories
choose his own clothes
get a job in a bakery
have more friends
make friends at the youth club
help his mum cook
help others in her class
help at the animal shelter
help with the cooking at home
support his team at matches
support her little sister
play in goal with the other children
be able to swim 25 metres
By July, Rowan will order a drink in a café
tell her therapist what hurts
lead a session for younger children
run the chess club
sleep in his own bed
travel to college by train
read a book to the class
feel safe at school
be part of a group of friends
more confidence
sit with the others at lunch
use the timetable to find her room
show a teacher his work
teach his group a card game
have lunch in the hall
have a say in her review
get dressed by himself
go to the park with friends
go to the shop alone
learn to ride a bike
stay in the classroom for a whole lesson
know who to ask
work in a café
work with a partner in science
being calm at the dentist
I want to live in my own flat
she needs to cross the road safely
put on his hearing aids without being asked
pack her own bag for swimming lessons
say what he thinks in class
less shouting
better sleep
write five sentences
have a phone call with his nan
go on the school trip
take turns in a game
be a class helper
wait for his turn
someone to talk to
more time with her dad
a dog of his own
a better school day
""".strip().splitlines()


@pytest.mark.parametrize("text", HELP)
def test_help_reads_as_help(text: str) -> None:
    assert reads_as_help(text)


@pytest.mark.parametrize("text", CHANGE)
def test_a_change_does_not_read_as_help(text: str) -> None:
    assert not reads_as_help(text)


def test_nothing_is_no_help() -> None:
    assert not reads_as_help("")
    assert not reads_as_help(" . ")


@given(st.text(max_size=200))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert reads_as_help(text) in (True, False)
