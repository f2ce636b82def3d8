"""Runs Orca, and writes down what it says instead of speaking it.

    python3 tests/heard/listener.py FOLDER FILE WORDS

FOLDER has Orca's settings. FILE gets a line for each thing said, as a JSON string. Reading on ends after WORDS words, as if the
visitor had stopped it. Needs a session bus and a screen.
"""
import json
import sys

from gi.repository import GLib
from orca import orca, settings, speech, speechserver

folder, path, words = sys.argv[1:]
heard = open(path, "a", buffering=1, encoding="utf-8")


class Listener(speechserver.SpeechServer):
    """A voice that needs no time."""

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            heard.write(json.dumps(text, ensure_ascii=False) + "\n")

    def speakCharacter(self, character, acss=None):
        self.speak(character)

    def sayAll(self, utteranceIterator, progressCallback):
        """Orca handles keys and events between two utterances, as it does with a voice."""
        left = int(words)

        def next_one():
            nonlocal left
            for context, _ in utteranceIterator:
                self.speak(context.utterance)
                left -= len(context.utterance.split())
                progressCallback(context.copy(), speechserver.SayAllContext.PROGRESS)
                context.currentOffset = context.endOffset
                if left <= 0:
                    progressCallback(context.copy(), speechserver.SayAllContext.INTERRUPTED)
                    return False
                progressCallback(context.copy(), speechserver.SayAllContext.COMPLETED)
                return True
            return False

        GLib.idle_add(next_one)

    @staticmethod
    def shutdownActiveServers():
        pass


def use_listener(*_):
    speech._speechserver = Listener()


speech._initSpeechServer = use_listener
settings.enableBraille = False
settings.enableKeyEcho = False
# What Orca reads by itself while a page is loading depends on how fast it loads.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
orca.getSettingsManager().activate(folder)
sys.exit(orca.main())
