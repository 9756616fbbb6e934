import type { LearningQuiz as LearningQuizElement, Progress, Report } from 'learning-quiz';
import { LearningQuiz } from 'learning-quiz/react';
import { useRef, useState } from 'react';
import bank from './bank.yaml';

const MODES = ['practice', 'test'] as const;

export function App() {
  const quiz = useRef<LearningQuizElement>(null);
  const [mode, setMode] = useState<(typeof MODES)[number]>('practice');
  const [progress, setProgress] = useState<Progress>();
  const [report, setReport] = useState<Report>();

  return (
    <main>
      <p>
        {MODES.map((name) => (
          <label key={name}>
            <input type="radio" name="mode" checked={name === mode} onChange={() => setMode(name)} /> {name}
          </label>
        ))}
        <button onClick={() => quiz.current?.restart()}>From the beginning</button>
      </p>
      <LearningQuiz
        ref={quiz}
        bank={bank}
        mode={mode}
        persist="none"
        onQuizSessionStarted={({ currentTarget }) => {
          setProgress(currentTarget.progress);
          setReport(undefined);
        }}
        onQuizAttemptScored={({ currentTarget }) => setProgress(currentTarget.progress)}
        onQuizSessionCompleted={({ detail }) => setReport(detail.report)}
      />
      {progress && (
        <p id="progress">{`${progress.attempted} of ${progress.total} tried, ${progress.correct} correct`}</p>
      )}
      {report?.score && <p id="report">{`${report.score.raw.toFixed(2)} of ${report.score.max} points`}</p>}
    </main>
  );
}
