# Everything a newcomer needs: `make run` and `make test`. The rest is for those who change the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: bench-search bench-asking run test check evaluate format lock vectors conformance fuzz chaos fleet clean

run: $(VENV)/.run
	@$(BIN)/python -m bot run

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

evaluate: $(VENV)/.run
	OMP_NUM_THREADS=1 $(BIN)/python -m bot evaluate --check

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench-search: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	OMP_NUM_THREADS=1 $(BIN)/python -m tests.bench.search $(PASSAGES)

bench-asking: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	OMP_NUM_THREADS=1 $(BIN)/python -m tests.bench.asking $(ARTICLES)

lock: $(VENV)/.dev
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml --group dev -o requirements-dev.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --group bench -o requirements-bench.txt
	$(BIN)/uv pip compile -q --universal --no-deps --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --group server -o requirements-server.txt

# Score the figures grammar: make conformance CASES=path/to/cases.jsonl
conformance: $(VENV)/.dev
	$(BIN)/python -m tests.bench.conformance $(CASES)

# After a change to store/data/briefs.jsonl or to how texts are split or embedded.
vectors: $(VENV)/.run
	rm -f store/data/briefs.npz
	$(BIN)/python -m bot pack

# The property tests once more, with inputs nobody has seen: `make test` takes the same ones each time.
fuzz: $(VENV)/.dev
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=fuzz tests

# A digest to 600 chats whose worker is killed 50 times, then the same with SIGTERM.
chaos: $(VENV)/.dev
	$(BIN)/python -m tests.chaos --kills 50
	$(BIN)/python -m tests.chaos --kills 10 --term

# Two web and two worker processes on PostgreSQL: 2,000 questions and a digest to 2,000 chats, 20 kills.
fleet: $(VENV)/.dev
	$(BIN)/python -m tests.fleet

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache

$(VENV)/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $(VENV)/.run $@
